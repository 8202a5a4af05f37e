# The same as trend.py with what Python brings: how many cases were back at school on each published day, and their share.
# A figure that is not printed is empty and left out: the column symbol says why.
# python3 trend_without_pandas.py FOLDER    the folder of a release, such as output/2022-09-23/published
import csv
import sys

with open(f"{sys.argv[1]}/data/status.csv", encoding="utf-8-sig", newline="") as file:
    status = list(csv.DictReader(file))
nation = [row for row in status if row["list"] == "all" and row["status"] == "FOUND_RETURNED"]
for row in sorted(nation, key=lambda row: row["time_period"]):
    if row["cases"] and row["percent"]:
        print(f'{row["time_period"]} {float(row["cases"]):.0f} {float(row["percent"]):.2f}')
