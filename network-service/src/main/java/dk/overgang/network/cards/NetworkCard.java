package dk.overgang.network.cards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a network card says (F-52), all texts in one language.
///
/// @param language of the texts, `da` or `en`
/// @param description the whole card in words, for whoever does not see it
/// @param asOf the day, in words
/// @param centre whom the network is around
/// @param sectors four, from the upper left, clockwise
/// @param rings the words for near, in between and far
/// @param legend the word for each stage
public record NetworkCard(
        String language,
        String title,
        String description,
        String asOf,
        String centre,
        List<Sector> sectors,
        List<String> rings,
        List<String> legend) {

    /// How far somebody has come in taking over; each has a mark and a line of its own, beside its colour.
    public enum Stage {
        IDEA,
        ASKED,
        TRYING,
        AGREED,
        CARRIES,
        PAST
    }

    /// A part of the citizen's life.
    public record Sector(String name, List<Place> places) {

        public Sector {
            places = List.copyOf(places);
        }
    }

    /// Somebody in it.
    ///
    /// @param name null where it is not shown: the relation stands alone then
    /// @param standing how far they have come, in words
    /// @param ring 0 is nearest to the citizen, 2 farthest
    public record Place(@Nullable String name, String relation, String standing, Stage stage, int ring) {

        /// What the eye meets first.
        String heading() {
            return name == null ? relation : name;
        }
    }

    public NetworkCard {
        sectors = List.copyOf(sectors);
        rings = List.copyOf(rings);
        legend = List.copyOf(legend);
        require(sectors.size() == 4, "A card has four sectors");
        require(rings.size() == 3, "A card has three rings");
        require(legend.size() == Stage.values().length, "Every stage has a word");
    }

    /// The drawing, as a document of its own.
    public String svg() {
        return new CardDrawing(this).svg();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
