/** The figures of casework, and the reports for the provinces' committees and for the centre that are made of them. */
@NullMarked
package org.bringback.table.casework;

import org.jspecify.annotations.NullMarked;
