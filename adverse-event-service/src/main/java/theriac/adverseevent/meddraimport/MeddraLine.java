package theriac.adverseevent.meddraimport;

import theriac.adverseevent.coding.MeddraCode;

/// A line of one of the files of a release.
public sealed interface MeddraLine {

    /// A preferred term, from `pt.asc`.
    record Preferred(MeddraCode code, String name) implements MeddraLine {}

    /// Where a preferred term stands, from `mdhier.asc`: its primary path alone, so that each term counts once.
    record Path(MeddraCode pt, Group hlt, Group hlgt, Group soc) implements MeddraLine {}

    /// A lowest level term, from `llt.asc`.
    record Lowest(MeddraCode code, String name, MeddraCode pt, boolean current) implements MeddraLine {}

    /// A path that is not the primary one, which is left out.
    record OtherPath() implements MeddraLine {}

    /// A group of terms.
    record Group(MeddraCode code, String name) {}
}
