/** The people, their schools and homes, and where every case stands at each date. */
@NullMarked
package org.bringback.samples.country;

import org.jspecify.annotations.NullMarked;
