/** The commands of bringback. */
@NullMarked
package org.bringback.cli.command;

import org.jspecify.annotations.NullMarked;
