/** Reads XLSX and XLS. */
@NullMarked
package org.bringback.source.excel;

import org.jspecify.annotations.NullMarked;
