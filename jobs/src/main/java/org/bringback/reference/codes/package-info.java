/** Code lists of the country. */
@NullMarked
package org.bringback.reference.codes;

import org.jspecify.annotations.NullMarked;
