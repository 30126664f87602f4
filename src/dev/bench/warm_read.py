"""Prints the median milliseconds openpyxl takes to load one workbook and walk over its cells, once it is warm."""

import statistics
import sys
import time

import openpyxl


def load():
    for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True).worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass


def timed():
    started = time.perf_counter()
    load()
    return (time.perf_counter() - started) * 1000


times = [timed() for _ in range(50)]
print(f"{statistics.median(times[10:]):.2f}")
