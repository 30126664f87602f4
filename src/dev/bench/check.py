"""What somebody with Python would write instead: reads the figures of each workbook by the codes and headings of its
sheets and checks them against the catalogue. Of ntge's checks, those of the figures themselves; not those of files
damaged, rearranged, coloured, or compared with earlier periods. Usage: check.py CATALOGUE.json FILE|FOLDER; prints a line
for each finding, its parts between tabs.
"""

import datetime
import json
import re
import sys
from pathlib import Path

import openpyxl

COLUMNS = {"giá trị": "value", "nam": "male", "nữ": "female", "tổng số": "total", "quý i": "q1", "quý ii": "q2",
           "quý iii": "q3", "quý iv": "q4"}
STATUSES = {"số chính thức": "official", "ước thực hiện": "estimate", "không phát sinh": "none",
            "chưa có số liệu": "unavailable"}
PERSONAL = re.compile(r"(?<!\d)(?:0\d{9}|\d{12})(?!\d)")


class Row:
    def __init__(self, code, sheet, number):
        self.code, self.sheet, self.number = code, sheet, number
        self.values, self.status, self.note = {}, None, None


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    rows, texts, about = [], [], {}
    for sheet in book.worksheets:
        if sheet.title == "_ntge":
            about.update({key: value for key, value, *_ in sheet.iter_rows(values_only=True)})
            continue
        headings = {}
        for cells in sheet.iter_rows():
            words = [str(cell.value or "").strip().lower().split("\n")[0].rstrip(" /") for cell in cells]
            texts += [(sheet.title, cell.coordinate, cell.value) for cell in cells if isinstance(cell.value, str)]
            if sheet.title in ("Nhiệm vụ", "Ước cả năm"):
                continue
            if "mã" in words and "trạng thái" in words:
                headings = dict(enumerate(words))
                continue
            if not headings and len(cells) > 2 and isinstance(cells[0].value, int):
                about[words[1]] = cells[2].value
            code = next((cells[at].value for at, heading in headings.items() if heading == "mã"), None)
            if not isinstance(code, str) or "." not in code:
                continue
            row = Row(code.strip().lower(), sheet.title, cells[0].row)
            for at, heading in headings.items():
                value = cells[at].value
                if heading == "trạng thái":
                    row.status = value
                elif heading == "ghi chú":
                    row.note = value
                elif heading in COLUMNS and (value is not None or not cells[at].protection.locked):
                    row.values[COLUMNS[heading]] = (cells[at].coordinate, value)
            rows.append(row)
    return rows, texts, about


def number(value):
    """The number in a cell, as typed or as Vietnamese text; None when it is neither."""
    if isinstance(value, bool) or isinstance(value, datetime.datetime):
        return None
    if isinstance(value, (int, float)):
        return value
    text = value.strip().replace(" ", "")
    if not re.fullmatch(r"-?\d{1,3}(\.\d{3})*(,\d+)?|-?\d+(,\d+)?", text):
        return None
    return float(text.replace(".", "").replace(",", "."))


def check(path, catalogue):
    rows, texts, about = read(path)
    findings = []

    def finding(code, sheet="", cell="", **more):
        findings.append((path, code, sheet, cell, more))

    if about.get("unit") not in catalogue["units"]:
        finding("unknown unit", "_ntge", found=about.get("unit"))
    if about.get("period") not in catalogue["periods"]:
        finding("unknown period", "_ntge", found=about.get("period"))
    if about.get("catalogue") != catalogue["id"] or about.get("catalogue_version") != catalogue["version"]:
        finding("another catalogue", "_ntge")
    for field in ("người lập báo cáo", "điện thoại, thư điện tử", "ngày ký"):
        if not about.get(field):
            finding("missing", "Thông tin", field)
    signed = about.get("ngày ký")
    if signed and not isinstance(signed, datetime.datetime):
        finding("not a date", "Thông tin", found=signed)
    for sheet, cell, text in texts:
        if sheet != "Thông tin" and PERSONAL.search(text):
            finding("personal data", sheet, cell)

    figures, seen = {}, {}
    for row in rows:
        name, part = catalogue["rows"].get(row.code, (row.code, ""))
        element = catalogue["elements"].get(name)
        if element is None:
            finding("unknown row", row.sheet, f"B{row.number}", found=row.code)
            continue
        if row.code in seen:
            finding("row twice", row.sheet, f"B{row.number}", other=seen[row.code].number)
            continue
        seen[row.code] = row
        status = None if row.status is None else STATUSES.get(str(row.status).strip().lower())
        if row.status is not None and status is None:
            finding("unknown status", row.sheet, f"row {row.number}", found=row.status)
        if status == "unavailable" and not row.note:
            finding("reason missing", row.sheet, f"row {row.number}")
        parts = element.get("rows")
        required = not isinstance(parts, list) or any(r["id"] == part and r.get("required") for r in parts)
        for column, (cell, value) in row.values.items():
            if value is None or isinstance(value, str) and not value.strip():
                if required and status is None and not column.startswith("q"):
                    finding("missing", row.sheet, cell)
                if status == "none":
                    figures[name, part, column] = (0, row.sheet, cell)
                continue
            if isinstance(value, str) and value.startswith("#"):
                finding("formula error", row.sheet, cell, found=value)
                continue
            if element["columns"] == "yn":
                if str(value).strip().lower() not in ("có", "không", "true", "false"):
                    finding("neither yes nor no", row.sheet, cell, found=value)
                continue
            figure = number(value)
            if figure is None:
                finding("not a number", row.sheet, cell, found=value)
                continue
            if status == "unavailable":
                finding("value against status", row.sheet, cell, found=value)
            if not element["decimal"] and figure != int(figure):
                finding("not whole", row.sheet, cell, found=value)
            if figure < 0:
                finding("negative", row.sheet, cell, found=value)
            figures[name, part, column] = (figure, row.sheet, cell)

    for (name, part, column), (figure, sheet, cell) in figures.items():
        element = catalogue["elements"][name]
        if column == "total":
            halves = [figures.get((name, part, half)) for half in ("male", "female")]
            if all(halves) and abs(halves[0][0] + halves[1][0] - figure) > 1e-9:
                finding("male and female do not add up", sheet, cell, found=figure)
        whole = element.get("partOf")
        if whole:
            limit = figures.get((whole["element"], part, whole.get("column", column)))
            if limit and figure > limit[0] + 1e-9:
                finding("part exceeds whole", sheet, cell, found=figure, whole=limit[0])
    return len(figures), findings


def load_catalogue(path):
    text = json.loads(Path(path).read_text(encoding="utf-8"))
    text = text.get("catalogue", text)
    return {
        "id": text["id"],
        "version": text["version"],
        "units": {unit["id"] for unit in text["units"]},
        "periods": {period["id"] for period in text["periods"] + text["earlierPeriods"]},
        "elements": {element["id"]: element for element in text["elements"]},
        "rows": dict(printed_rows(text)),
    }


def printed_rows(text):
    """Each code printed on a form, with the element and row it stands for."""
    for element in text["elements"]:
        if "code" in element:
            yield element["code"], (element["id"], "")
        for row, code in element.get("codes", {}).items():
            yield code, (element["id"], row)
        if element.get("rows") == "communes":
            for unit in text["units"]:
                for commune in unit.get("communes", []):
                    yield commune["rowCode"], (element["id"], commune["id"])


catalogue = load_catalogue(sys.argv[1])
target = Path(sys.argv[2])
read_figures = 0
for file in sorted(target.rglob("*.xlsx")) if target.is_dir() else [target]:
    count, findings = check(file, catalogue)
    read_figures += count
    for each in findings:
        print(*each, sep="\t")
print(read_figures, "figures")
