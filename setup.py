"""Puts assets/ into the wheel as the package `ashore.assets`; everything else about the build is in pyproject.toml.

Named in pyproject.toml, a package outside of src would make an editable install find modules through a hook, which
costs every start 11 ms. In a checkout src/ashore/__init__.py finds the folder.
"""

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithAssets(build_py):
    """Copies the modules, then what `package-data` names of the assets."""

    def finalize_options(self) -> None:
        super().finalize_options()
        if not self.editable_mode:
            self.packages = [*self.packages, "ashore.assets"]
            self.package_dir["ashore.assets"] = "assets"


setup(cmdclass={"build_py": BuildWithAssets})
