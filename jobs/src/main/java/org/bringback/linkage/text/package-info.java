/** String distances, each with one pinned definition. */
@NullMarked
package org.bringback.linkage.text;

import org.jspecify.annotations.NullMarked;
