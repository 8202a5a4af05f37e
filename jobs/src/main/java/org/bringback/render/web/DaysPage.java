package org.bringback.render.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.bringback.text.BilingualText;

/** A page that names the days of which there are reports, the newest first. It needs no other file and no script. */
public final class DaysPage {

    private static final BilingualText NO_DAY =
            new BilingualText("ยังไม่มีรายงานที่เผยแพร่", "No report has been published yet");

    private DaysPage() {}

    /**
     * @param title of what there are reports
     * @param page where a day's page is, below the folder of that day
     */
    public static void write(BilingualText title, List<LocalDate> days, String page, Appendable out)
            throws IOException {
        HtmlWriter html = new HtmlWriter(out);
        html.raw("<!DOCTYPE html>")
                .line()
                .open("html", "lang", "th")
                .open("head")
                .line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'")
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("title").text(title.thaiThenEnglish()).close("title", "head").line();
        html.open("body")
                .open("main")
                .open("h1")
                .text(title.thaiThenEnglish())
                .close("h1")
                .line();
        if (days.isEmpty()) {
            html.open("p").text(NO_DAY.thaiThenEnglish()).close("p").line();
        }
        html.open("ul").line();
        for (LocalDate day : days) {
            html.open("li")
                    .open("a", "href", "./" + day + "/" + page)
                    .text(CellFormat.day(day).thaiThenEnglish())
                    .close("a", "li")
                    .line();
        }
        html.close("ul", "main", "body", "html").line();
    }
}
