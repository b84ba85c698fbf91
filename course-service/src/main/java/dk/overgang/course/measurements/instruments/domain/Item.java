package dk.overgang.course.measurements.instruments.domain;

import dk.overgang.course.programmes.domain.Text;

/// One question of an instrument.
///
/// @param label a few neutral words of our own; never the wording of a licensed instrument
/// @param scale the name of one of the instrument's scales
public record Item(String code, Text label, String scale) {

    public Item {
        Instrument.requireCode(code);
    }
}
