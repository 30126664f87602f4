"""openpyxl alone: opens each form and saves it under another folder, as a script would that fills in a name. No checks."""

import pathlib
import sys

import openpyxl

source, target = map(pathlib.Path, sys.argv[1:3])
for path in sorted(source.rglob("*.xlsx")):
    openpyxl.load_workbook(path).save(target / path.name)
