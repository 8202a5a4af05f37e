/** A published figure as the state keeps it, and what a rule found in it. */
@NullMarked
package org.bringback.table.control.model;

import org.jspecify.annotations.NullMarked;
