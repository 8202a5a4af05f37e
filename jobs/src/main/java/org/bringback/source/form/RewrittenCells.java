package org.bringback.source.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bringback.thai.date.BuddhistEra;

/**
 * What may have stood in cells that a spreadsheet program took for numbers or dates when somebody saved a form: telephones lose
 * their first zero, and days of the Buddhist era become dates. The seal says whether that is all that changed.
 */
final class RewrittenCells {

    private static final Pattern TELEPHONE = Pattern.compile("[1-9]\\d{7,8}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( 00:00(:00)?)?");

    private static final int ERA = 543;
    private static final int LATEST = 2300;

    /** Of the three dates and two numbers that a row may show. */
    private static final int MAX = 400;

    private RewrittenCells() {}

    /** The row with each of its columns as it stands or as it may have been; not the row itself. */
    static List<Map<String, String>> variants(Map<String, String> texts, List<String> columns) {
        List<Map<String, String>> variants = new ArrayList<>(List.of(texts));
        for (String column : columns) {
            List<Map<String, String>> more = new ArrayList<>();
            for (String before : before(texts.getOrDefault(column, ""))) {
                for (Map<String, String> variant : variants) {
                    Map<String, String> other = new HashMap<>(variant);
                    other.put(column, before);
                    more.add(other);
                }
            }
            if (variants.size() + more.size() <= MAX) {
                variants.addAll(more);
            }
        }
        return variants.subList(1, variants.size());
    }

    private static List<String> before(String text) {
        if (TELEPHONE.matcher(text).matches()) {
            return List.of("0" + text);
        }
        return DATE.matcher(text).matches() ? dates(text.substring(0, 10)) : List.of();
    }

    /** The year may have been taken for one of either era, and the month for the day. */
    private static List<String> dates(String iso) {
        List<String> dates = new ArrayList<>();
        int written = Integer.parseInt(iso.substring(0, 4));
        int year = written > LATEST ? written - ERA : written;
        int month = Integer.parseInt(iso.substring(5, 7));
        int day = Integer.parseInt(iso.substring(8));
        add(year, month, day, dates);
        add(year, day, month, dates);
        return dates;
    }

    private static void add(int year, int month, int day, List<String> dates) {
        try {
            dates.add(BuddhistEra.numbers(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            // no such day: it was not that
        }
    }
}
