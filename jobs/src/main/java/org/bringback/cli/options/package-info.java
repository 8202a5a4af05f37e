/** Options that several commands share. */
@NullMarked
package org.bringback.cli.options;

import org.jspecify.annotations.NullMarked;
