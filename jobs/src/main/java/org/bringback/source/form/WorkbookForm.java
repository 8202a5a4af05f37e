package org.bringback.source.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.notice.NoticeCode;
import org.bringback.source.excel.WorkbookMarks;
import org.bringback.text.BilingualText;

/**
 * A workbook that people fill in and send back, as data: {@code render.workbook} writes it and {@link FormReader} reads
 * it, and neither knows what the rows are about.
 *
 * @param sheet the name of the sheet of rows
 * @param columns in the order in which they are written; people may move them
 * @param seal what shows that a row comes back as it was written, where that matters
 */
public record WorkbookForm(
        Kind kind, String sheet, List<FormColumn> columns, Optional<Seal> seal, Notes notes, Design design) {

    /** The sheet on which workbooks say what they belong to; no reader of rows sees it. */
    public static final String OWN_SHEET = WorkbookMarks.OWN_SHEET;

    /** The mark that names form and version. */
    static final String FORM_MARK = "form";

    /**
     * Which form this is.
     *
     * @param version counts from 1; 0 for forms that are older than this mark and do not carry it
     */
    public record Kind(String id, int version, Codes codes) {

        /** Such as {@code worklist/2}. */
        public String name() {
            return id + "/" + version;
        }
    }

    /**
     * The notices about files that come back.
     *
     * @param otherFile it is another kind of file, or a sheet or column is gone
     * @param rowEdited a row is not as it was written
     * @param wrongChoice a cell holds none of the values offered
     */
    public record Codes(NoticeCode otherFile, NoticeCode rowEdited, NoticeCode wrongChoice) {

        /** For forms that have no notices of their own. */
        public static final Codes GENERAL =
                new Codes(NoticeCode.OTHER_FORM, NoticeCode.FORM_ROW_EDITED, NoticeCode.FORM_CHOICE);
    }

    /**
     * What the fingerprint of a row is made of.
     *
     * @param marks names of the marks that count, in this order
     * @param columns ids of the columns that count, in this order, after the marks
     */
    public record Seal(List<String> marks, List<String> columns) {}

    /**
     * What a form says beside its rows: how it is filled in, and its marks, which are names and values that say what it
     * was made from.
     *
     * @param sheet the name of the sheet of notes, where there is one
     * @param marksBelow whether the marks stand below the notes; else they have {@link #OWN_SHEET}, and the first of them
     *     is a document property too
     * @param requiredMarks a workbook without them is another file
     */
    public record Notes(
            Optional<String> sheet, List<BilingualText> lines, boolean marksBelow, List<String> requiredMarks) {}

    /**
     * How it looks.
     *
     * @param frozenColumns stay in sight, besides the header
     * @param filtered whether the header has filters
     * @param guarded whether only cells to be filled in can be typed into; against slips and not against intent, as there
     *     is no password
     * @param tallRows whether rows are as high as their texts have lines
     * @param palette all looks, in the order in which the workbook keeps them
     */
    public record Design(
            int frozenColumns,
            boolean filtered,
            boolean guarded,
            boolean tallRows,
            List<CellLook> palette,
            CellLook header) {}

    /** @throws IllegalArgumentException when an id occurs twice, or a column or look is missing from its list */
    public WorkbookForm {
        List<String> ids = columns.stream().map(FormColumn::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new IllegalArgumentException("an id of a column occurs twice in the form " + kind.id());
        }
        if (seal.isPresent() && !ids.containsAll(seal.get().columns())) {
            throw new IllegalArgumentException("the seal of the form " + kind.id() + " names an unknown column");
        }
        List<CellLook> palette = design.palette();
        if (!palette.contains(design.header())
                || !columns.stream()
                        .allMatch(column -> palette.contains(column.look()) && palette.contains(column.emphasis()))) {
            throw new IllegalArgumentException("the palette of the form " + kind.id() + " lacks a look");
        }
    }

    /** @throws IllegalArgumentException when there is no such column */
    public FormColumn column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the form " + kind.id() + " has no column " + id));
    }

    /** The same with columns of other headings. */
    public WorkbookForm withColumns(List<FormColumn> others) {
        return new WorkbookForm(kind, sheet, others, seal, notes, design);
    }

    /** The marks as they are written: what the program says, and form and version where the form carries them. */
    public Map<String, String> marks(Map<String, String> said) {
        Map<String, String> marks = new LinkedHashMap<>(said);
        if (kind.version() > 0) {
            marks.put(FORM_MARK, kind.name());
        }
        return marks;
    }

    /**
     * The fingerprint of a row; empty where rows have none.
     *
     * @param marks those of the workbook, by name
     * @param texts the row's, by id of their column
     */
    public Optional<String> fingerprint(Map<String, String> marks, Map<String, String> texts) {
        return seal.map(made -> RowFingerprint.of(made, marks, texts));
    }
}
