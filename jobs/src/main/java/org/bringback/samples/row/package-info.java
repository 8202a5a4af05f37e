/** The rows of exports and register before a layout writes them. */
@NullMarked
package org.bringback.samples.row;

import org.jspecify.annotations.NullMarked;
