/** Schools of the synthetic country that fill in worklists, and an agency that answers, with the truth of both. */
@NullMarked
package org.bringback.samples.casework;

import org.jspecify.annotations.NullMarked;
