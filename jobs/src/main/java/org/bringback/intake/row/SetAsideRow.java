package org.bringback.intake.row;

import java.util.List;
import org.bringback.notice.Notice;

/**
 * A row that goes back to its office.
 *
 * @param quarantined whether it may be right and somebody has to look at it
 * @param cells as they stood in the file, those of sensitive columns emptied
 */
public record SetAsideRow(RowPosition at, boolean quarantined, List<String> cells, List<Notice> notices) {

    public SetAsideRow with(List<Notice> found) {
        return new SetAsideRow(at, quarantined, cells, List.copyOf(found));
    }
}
