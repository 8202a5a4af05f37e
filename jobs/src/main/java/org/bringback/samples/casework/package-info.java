/**
 * Schools of the synthetic country that fill in worklists, an agency and a registration office that answer, and a centre that
 * writes down problems, with the truth of all.
 */
@NullMarked
package org.bringback.samples.casework;

import org.jspecify.annotations.NullMarked;
