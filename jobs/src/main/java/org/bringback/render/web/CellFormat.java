package org.bringback.render.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.render.PlainText;
import org.bringback.table.report.table.ReportCell;
import org.bringback.table.report.table.Unit;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;
import org.bringback.thai.date.ThaiDates;

/** Cells as people read them. */
final class CellFormat {

    private final DisclosureRules disclosure;

    CellFormat(DisclosureRules disclosure) {
        this.disclosure = disclosure;
    }

    BilingualText textOf(ReportCell cell, Unit unit) {
        if (cell instanceof ReportCell.Figure figure) {
            return same(figure(figure.value(), unit));
        }
        if (cell instanceof ReportCell.Instead instead) {
            return same(disclosure.symbol(instead.symbol()).mark());
        }
        return cell instanceof ReportCell.Day day ? day(day.date()) : PlainText.of(((ReportCell.Text) cell).words());
    }

    static BilingualText day(LocalDate date) {
        return new BilingualText(ThaiDates.inThai(date), ThaiDates.inEnglish(date));
    }

    static BilingualText same(String text) {
        return new BilingualText(text, text);
    }

    static String figure(BigDecimal figure, Unit unit) {
        return unit == Unit.CHANGE
                ? FigureFormat.change(figure)
                : FigureFormat.grouped(figure).replace('-', FigureFormat.MINUS);
    }
}
