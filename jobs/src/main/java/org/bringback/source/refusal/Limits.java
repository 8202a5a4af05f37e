package org.bringback.source.refusal;

/**
 * How much a file may ask of the machine. Beyond {@code cellChars} a cell is cut and its row faulted, cells beyond
 * {@code rowCells} are left out; beyond any other limit the file is refused.
 *
 * @param cellChars characters in one cell; as many as Excel allows
 * @param rowCells cells in one row
 * @param recordChars characters in one record of a text file, so that a quote never closed cannot fill the memory
 * @param unpackedBytes what a compressed file, or a sheet of a workbook, may unpack to
 * @param ratio bytes unpacked for one packed byte
 * @param ratioFrom unpacked bytes up to which the ratio is not looked at: small repetitive files pack very well
 * @param xlsBytes size of an XLS (97-2003), whose string table has to fit in memory
 */
public record Limits(
        int cellChars, int rowCells, int recordChars, long unpackedBytes, int ratio, long ratioFrom, long xlsBytes) {

    /** Enough for a register of 12 million rows; a text cell of an office's export never comes near. */
    public static Limits standard() {
        return new Limits(32_767, 1_000, 8_000_000, 8L << 30, 200, 32L << 20, 50L << 20);
    }

    public Limits withUnpackedBytes(long bytes) {
        return new Limits(cellChars, rowCells, recordChars, bytes, ratio, ratioFrom, xlsBytes);
    }
}
