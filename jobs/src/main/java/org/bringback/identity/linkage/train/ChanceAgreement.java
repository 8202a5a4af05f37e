package org.bringback.identity.linkage.train;

/**
 * How often two rows taken at random stand at each level, by field.
 *
 * @param shares by field and level (from 1; place 0 is unused); the shares of a field add up to 1
 * @param least by field and level, the share below which chance is not believed to fall
 */
record ChanceAgreement(double[][] shares, double[][] least) {}
