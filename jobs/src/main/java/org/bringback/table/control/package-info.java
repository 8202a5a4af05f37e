/** Published figures held against each other and against the cases. {@code Reconciliation} is the way in; each rule is a class. */
@NullMarked
package org.bringback.table.control;

import org.jspecify.annotations.NullMarked;
