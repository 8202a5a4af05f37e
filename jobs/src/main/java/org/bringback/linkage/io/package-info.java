/** Reads record tables from CSV files and from memory, and writes results, whole or not at all. */
@NullMarked
package org.bringback.linkage.io;

import org.jspecify.annotations.NullMarked;
