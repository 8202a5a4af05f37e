package org.bringback.source.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * What is written into a form.
 *
 * @param asOf the day it is about, which the document carries as its date
 * @param marks what the workbook was made from, the most important first
 * @param banner what every printed page of it has to say
 */
public record FormContent(
        WorkbookForm form,
        LocalDate asOf,
        Map<String, String> marks,
        List<Sheet> sheets,
        Optional<BilingualText> banner) {

    /** For forms with one sheet of rows. */
    public static FormContent of(
            WorkbookForm form, LocalDate asOf, Map<String, String> marks, List<? extends List<Cell>> rows) {
        return new FormContent(
                form, asOf, marks, List.of(new Sheet(form.sheet(), rows.size(), List.copyOf(rows))), Optional.empty());
    }

    /** The same with what its pages have to say. */
    public FormContent withBanner(Optional<BilingualText> words) {
        return new FormContent(form, asOf, marks, sheets, words);
    }

    /**
     * A sheet of rows.
     *
     * @param size how many rows there are
     * @param rows a cell for each column of the form; gone through once
     */
    public record Sheet(String name, int size, Iterable<List<Cell>> rows) {}

    /**
     * A cell.
     *
     * @param text empty where no cell is written at all
     * @param emphasised whether it should be seen first
     */
    public record Cell(Optional<String> text, boolean emphasised) {

        public static final Cell NONE = new Cell(Optional.empty(), false);

        public static Cell of(String text) {
            return new Cell(Optional.of(text), false);
        }

        public static Cell of(String text, boolean emphasised) {
            return new Cell(Optional.of(text), emphasised);
        }
    }
}
