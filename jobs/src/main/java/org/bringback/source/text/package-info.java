/** Reads CSV and TSV in any encoding. */
@NullMarked
package org.bringback.source.text;

import org.jspecify.annotations.NullMarked;
