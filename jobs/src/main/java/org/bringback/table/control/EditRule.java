package org.bringback.table.control;

import java.util.stream.Stream;
import org.bringback.table.control.model.ControlFinding;

/** One thing that can be wrong with a printed table. Rules know nothing of each other. */
interface EditRule {

    Stream<ControlFinding> check(InferredTable table);
}
