package org.bringback.reference.agency;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.codes.Sex;
import org.bringback.reference.codes.Status;

/**
 * How an export looks.
 *
 * @param name the list it belongs to, {@code standard} or {@code register}
 * @param formats usual extensions of its files
 * @param charset of delimited text; empty for workbooks
 * @param separator of delimited text; empty for workbooks
 * @param headerRow as a person counts it, from 1, in every sheet
 * @param fileHeaderCells cells above the table that say what the file is
 * @param provinceFromSheet whether the name of the sheet is the province
 * @param officeWord what a column OFFICE must say
 * @param ageRange which ages are plausible, to tell the century of two-digit years of birth
 * @param sexWords the office's own words beside those every list may use
 * @param statusWords the office's own words or codes beside those of {@code statuses.csv}
 * @param columns in the order of the file
 */
public record Layout(
        String name,
        List<String> formats,
        Optional<Charset> charset,
        Optional<Character> separator,
        int headerRow,
        List<FileHeaderCell> fileHeaderCells,
        boolean provinceFromSheet,
        Optional<String> officeWord,
        AgeRange ageRange,
        Map<String, Sex> sexWords,
        Map<String, Status> statusWords,
        List<Column> columns) {

    /** The layout as a text, by which it is kept; the same for equal ones. */
    public String text() {
        return LayoutText.write(this);
    }

    /** The layout that gave this {@link #text}; empty where this version of the program does not understand it. */
    public static Optional<Layout> find(String text) {
        return LayoutText.find(text);
    }

    public Optional<Column> find(Field field) {
        return columns.stream()
                .filter(column -> column.field().filter(field::equals).isPresent())
                .findFirst();
    }

    /** The same columns with the header in row 1 and nothing above it. */
    public Layout atTop() {
        return with(1, List.of(), sexWords, statusWords);
    }

    /** The same columns with another layout's words for sex and status. */
    public Layout withWordsOf(Layout other) {
        return with(headerRow, fileHeaderCells, other.sexWords, other.statusWords);
    }

    private Layout with(
            int header, List<FileHeaderCell> above, Map<String, Sex> wordsOfSex, Map<String, Status> wordsOfStatus) {
        return new Layout(
                name,
                formats,
                charset,
                separator,
                header,
                above,
                provinceFromSheet,
                officeWord,
                ageRange,
                wordsOfSex,
                wordsOfStatus,
                columns);
    }
}
