package org.bringback.render.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.bringback.reference.Disclosure;
import org.bringback.reference.Words;
import org.bringback.render.PlainText;
import org.bringback.table.report.Cell;
import org.bringback.table.report.Unit;
import org.bringback.thai.ThaiDates;

/** Cells as people read them. */
final class CellWords {

    private static final char MINUS = '−';

    private final Disclosure disclosure;

    CellWords(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    Words of(Cell cell, Unit unit) {
        if (cell instanceof Cell.Figure figure) {
            return same(figure(figure.value(), unit));
        }
        if (cell instanceof Cell.Instead instead) {
            return same(disclosure.symbol(instead.symbol()).mark());
        }
        return cell instanceof Cell.Day day ? day(day.date()) : PlainText.of(((Cell.Text) cell).words());
    }

    static Words day(LocalDate date) {
        return new Words(ThaiDates.inThai(date), ThaiDates.inEnglish(date));
    }

    static Words same(String text) {
        return new Words(text, text);
    }

    static String figure(BigDecimal figure, Unit unit) {
        String plain = grouped(figure.abs());
        if (unit == Unit.CHANGE && figure.signum() > 0) {
            return "▲ +" + plain;
        }
        return figure.signum() < 0 ? (unit == Unit.CHANGE ? "▼ " : "") + MINUS + plain : plain;
    }

    private static String grouped(BigDecimal figure) {
        String pattern = "#,##0" + (figure.scale() > 0 ? "." + "0".repeat(figure.scale()) : "");
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }
}
