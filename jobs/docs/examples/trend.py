# How many cases were back at school on each published day, and which share of all. Needs pandas.
# A figure that is not printed is empty and left out: the column symbol says why.
# python3 trend.py FOLDER    the folder of a release, such as output/2022-09-23/published
import sys

import pandas as pd

status = pd.read_csv(
    f"{sys.argv[1]}/data/status.csv", encoding="utf-8-sig", dtype={"time_period": str, "list": str, "status": str}
)
nation = status[status["list"] == "all"]
back = nation[nation["status"] == "FOUND_RETURNED"].dropna(subset=["cases", "percent"]).sort_values("time_period")
for row in back.to_dict("records"):
    print(f'{row["time_period"]} {row["cases"]:.0f} {row["percent"]:.2f}')
