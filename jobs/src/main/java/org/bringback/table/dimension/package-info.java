/** What figures are broken down by: places, ages, levels, reasons. */
@NullMarked
package org.bringback.table.dimension;

import org.jspecify.annotations.NullMarked;
