/** Reporting lists and the layouts of their files. */
@NullMarked
package org.bringback.reference.agency;

import org.jspecify.annotations.NullMarked;
