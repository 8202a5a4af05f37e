# How many cases were back at school on each published day, and which share of all.
# A figure that is not printed is empty and left out: the column symbol says why.
# Rscript trend.R FOLDER    the folder of a release, such as output/2022-09-23/published
folder <- commandArgs(trailingOnly = TRUE)[1]
status <- read.csv(file.path(folder, "data", "status.csv"), fileEncoding = "UTF-8-BOM")
back <- status[status[["list"]] == "all" & status[["status"]] == "FOUND_RETURNED", ]
back <- back[!is.na(back[["cases"]]) & !is.na(back[["percent"]]), ]
back <- back[order(back[["time_period"]]), ]
cat(sprintf("%s %.0f %.2f\n", back[["time_period"]], back[["cases"]], back[["percent"]]), sep = "")
