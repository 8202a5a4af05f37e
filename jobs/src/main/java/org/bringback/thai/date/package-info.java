/** Thai dates in both eras, with their precision. */
@NullMarked
package org.bringback.thai.date;

import org.jspecify.annotations.NullMarked;
