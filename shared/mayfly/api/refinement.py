"""Between the refinement routes' bodies and the refiner."""

from mayfly.api.schemas.refinement import (
    ChangeOut,
    ExtractOut,
    IssueOut,
    RefineIn,
    RefineMetadata,
    RefineOut,
    StyleOut,
    StylesOut,
    ValidateMetadata,
    ValidateOut,
)
from mayfly.errors import Fault, InvalidRequest
