/** Phonetic keys of Thai names. */
@NullMarked
package org.bringback.thai.phonetic;

import org.jspecify.annotations.NullMarked;
