package org.bringback.table.control;

import java.util.stream.Stream;

/** One thing that can be wrong with a printed table. Rules know nothing of each other. */
interface Rule {

    Stream<Finding> judge(JudgedTable table);
}
