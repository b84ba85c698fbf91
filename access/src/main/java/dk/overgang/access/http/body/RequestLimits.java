package dk.overgang.access.http.body;

import dk.overgang.access.Problem;
import dk.overgang.access.Upload;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses request bodies over one megabyte (413) and compressed ones (415), whatever their headers say; an [Upload]
/// has a limit of its own. Addresses under `/fhir/` are left out: they have limits of their own too and answer with
/// FHIR's OperationOutcome.
public final class RequestLimits extends OncePerRequestFilter {

    static final int MOST_BYTES = 1_048_576;

    private final List<Upload> uploads;

    public RequestLimits(List<Upload> uploads) {
        this.uploads = List.copyOf(uploads);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/fhir/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = mostBytes(request);
        if (request.getContentLengthLong() > most) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            throw tooLarge(most);
        }
        if (Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .anyMatch(encoding -> !encoding.equalsIgnoreCase("identity"))) {
            throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-encoding");
        }
        chain.doFilter(new CountedRequest(request, most), response);
    }

    private int mostBytes(HttpServletRequest request) {
        return uploads.stream()
                .filter(upload -> request.getRequestURI().equals(request.getContextPath() + upload.path()))
                .findFirst()
                .map(Upload::mostBytes)
                .orElse(MOST_BYTES);
    }

    /// 413 where an address has no limit of its own.
    public static Problem tooLarge() {
        return tooLarge(MOST_BYTES);
    }

    static Problem tooLarge(int mostBytes) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", mostBytes / MOST_BYTES);
    }
}
