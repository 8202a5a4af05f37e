/** Which children are at risk of leaving next, by rules, and how right the rules were. */
@NullMarked
package org.bringback.casework.prevention;

import org.jspecify.annotations.NullMarked;
