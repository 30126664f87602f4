"""What somebody with Python would write instead: reads the figures of each workbook by the codes and headings of its
sheets, and checks that they are numbers, not negative, that male and female add up, and that rows are unique.
Far fewer checks than ntge makes. Usage: check.py FILE|FOLDER
"""

import sys
from pathlib import Path

import openpyxl


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    figures, doubled = {}, []
    for sheet in book.worksheets:
        columns = {}
        for row in sheet.iter_rows():
            words = [str(cell.value or "").strip().lower() for cell in row]
            if "mã" in words and "trạng thái" in words:
                first, last = words.index("đơn vị tính") + 1, words.index("trạng thái")
                columns = {at: words[at].split("\n")[0] for at in range(first, last)}
                continue
            code = row[0].value
            if not columns or not isinstance(code, str):
                continue
            for at, heading in columns.items():
                if (code, at) in figures:
                    doubled.append((code, at))
                figures[code, at] = (heading, row[at].value)
    return figures, doubled


def check(figures, doubled):
    findings = [(code, "stands there twice") for code, _ in doubled]
    rows = {}
    for (code, _), (heading, value) in figures.items():
        if isinstance(value, str):
            try:
                value = float(value.replace(".", "").replace(",", "."))
            except ValueError:
                if value.strip().lower() not in ("có", "không"):
                    findings.append((code, "not a number"))
                continue
        if value is None:
            continue
        if value < 0:
            findings.append((code, "negative"))
        rows.setdefault(code, {})[heading] = value
    for code, row in rows.items():
        if {"nam", "nữ", "tổng số"} <= row.keys() and row["nam"] + row["nữ"] != row["tổng số"]:
            findings.append((code, "male and female do not add up"))
    return findings


target = Path(sys.argv[1])
read_figures = 0
for file in sorted(target.rglob("*.xlsx")) if target.is_dir() else [target]:
    figures, doubled = read(file)
    read_figures += len(figures)
    for finding in check(figures, doubled):
        print(file, *finding)
print(read_figures, "figures")
