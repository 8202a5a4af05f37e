/** The commands of casework. */
@NullMarked
package org.bringback.cli.command.casework;

import org.jspecify.annotations.NullMarked;
