/** Whether a machine, a state and the ways to recipients are fit, looked at without changing anything. */
@NullMarked
package org.bringback.cli.command.doctor;

import org.jspecify.annotations.NullMarked;
