/** What a match model says: fields, blocking rules, thresholds and what training found. */
@NullMarked
package org.bringback.linkage.model;

import org.jspecify.annotations.NullMarked;
