/** The 13-digit number and the letter codes that stand in for it. */
@NullMarked
package org.bringback.thai.id;

import org.jspecify.annotations.NullMarked;
