package app.keydesk.ui.handover;

import app.keydesk.hotel.KeyState;

/**
 * How many of today's keys are in a state.
 *
 * @param share of the largest count, over 0 to 1: how long its bar is
 */
record StateCount(KeyState state, String word, int keys, double share) {}
