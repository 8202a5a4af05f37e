/** The sentences that a report begins with, made from its cells by the rules of a file. */
@NullMarked
package org.bringback.table.report.message;

import org.jspecify.annotations.NullMarked;
