/** The commands that let a release go out and send it. */
@NullMarked
package org.bringback.cli.command.delivery;

import org.jspecify.annotations.NullMarked;
