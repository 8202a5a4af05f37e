package org.bringback.render.workbook;

import java.util.List;
import java.util.Optional;
import org.bringback.notice.Notice;

/**
 * A row that could not be taken as it stood.
 *
 * @param sheet the sheet it came from, where there are sheets
 * @param line the row in the office's file, as a person counts it
 * @param cells as the office wrote them
 * @param notices why; at least one
 */
public record RejectedRow(Optional<String> sheet, long line, List<String> cells, List<Notice> notices) {}
