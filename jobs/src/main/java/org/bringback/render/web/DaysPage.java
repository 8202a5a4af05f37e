package org.bringback.render.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.bringback.text.BilingualText;

/** A page that names the days of which there are reports, the newest first. It needs no other file and no script. */
public final class DaysPage {

    private static final BilingualText TITLE =
            new BilingualText("รายงานของโครงการด้านการศึกษา", "Reports of education programmes");

    private DaysPage() {}

    /** @param page where a day's page is, below the folder of that day */
    public static void write(List<LocalDate> days, String page, Appendable out) throws IOException {
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
        html.open("title").text(TITLE.thaiThenEnglish()).close("title", "head").line();
        html.open("body")
                .open("main")
                .open("h1")
                .text(TITLE.thaiThenEnglish())
                .close("h1")
                .line();
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
