/** Workbooks for people to work in. */
@NullMarked
package org.bringback.render.workbook;

import org.jspecify.annotations.NullMarked;
