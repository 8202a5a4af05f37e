/** What was printed, and what a rule found in it. */
@NullMarked
package org.bringback.table.control.model;

import org.jspecify.annotations.NullMarked;
