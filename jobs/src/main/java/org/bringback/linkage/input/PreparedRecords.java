package org.bringback.linkage.input;

import java.util.List;
import org.bringback.linkage.blocking.KeyNumbers;
import org.bringback.linkage.record.Dictionary;
import org.bringback.linkage.record.RecordTable;

/**
 * Rows in the form in which they are compared, to be the right side of any number of linkages by one model, also of several at
 * once: none of them changes it.
 *
 * @param values by field
 * @param keyNumbers of these values
 */
public record PreparedRecords(RecordTable rows, List<Dictionary> values, KeyNumbers keyNumbers) {}
