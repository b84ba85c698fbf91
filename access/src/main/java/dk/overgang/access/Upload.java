package dk.overgang.access;

import java.util.Set;
import org.springframework.http.MediaType;

/// An address that takes more than the usual megabyte of JSON: a file. A service declares its uploads as beans.
///
/// @param path the whole path, without variables
/// @param mostBytes the largest body that is read
/// @param types what a body may be beside JSON
public record Upload(String path, int mostBytes, Set<MediaType> types) {

    public Upload {
        types = Set.copyOf(types);
    }

    /// Whether the body may be of this type.
    public boolean takes(MediaType type) {
        return types.stream().anyMatch(type::equalsTypeAndSubtype);
    }
}
