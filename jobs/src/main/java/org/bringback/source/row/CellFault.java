package org.bringback.source.row;

import org.bringback.notice.NoticeCode;

/**
 * A cell that could be read but must not be used, such as a formula.
 *
 * @param column index in the row's cells, from 0
 */
public record CellFault(int column, NoticeCode code) {}
